import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { Library } from './Library.tsx';

sayLanguage(document);
const root = document.getElementById('library');
if (root) render(<Library />, root);
