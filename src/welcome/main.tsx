import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { Welcome } from './Welcome.tsx';

sayLanguage(document);
const root = document.getElementById('welcome');
if (root) render(<Welcome />, root);
