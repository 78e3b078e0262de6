import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { Panel } from './Panel.tsx';

sayLanguage(document);
const root = document.getElementById('panel');
if (root) render(<Panel search={location.search} />, root);
