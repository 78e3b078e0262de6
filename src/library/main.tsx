import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { wearLook } from '../parts/look.ts';
import { Library } from './Library.tsx';

sayLanguage(document);
wearLook(document, new AbortController().signal);
const root = document.getElementById('library');
if (root) render(<Library />, root);
