import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { wearLook } from '../parts/look.ts';
import { Options } from './Options.tsx';

sayLanguage(document);
wearLook(document, new AbortController().signal);
const root = document.getElementById('options');
if (root) render(<Options />, root);
