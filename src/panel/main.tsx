import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { wearLook } from '../parts/look.ts';
import { Panel } from './Panel.tsx';

sayLanguage(document);
wearLook(document, new AbortController().signal);
const root = document.getElementById('panel');
if (root) render(<Panel search={location.search} />, root);
