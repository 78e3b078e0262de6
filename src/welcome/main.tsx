import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { wearLook } from '../parts/look.ts';
import { Welcome } from './Welcome.tsx';

sayLanguage(document);
wearLook(document, new AbortController().signal);
const root = document.getElementById('welcome');
if (root) render(<Welcome />, root);
