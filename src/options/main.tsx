import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { Options } from './Options.tsx';

sayLanguage(document);
const root = document.getElementById('options');
if (root) render(<Options />, root);
