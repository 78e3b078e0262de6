import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { fitWindow } from './fitting.ts';
import { Popup } from './Popup.tsx';

const root = document.getElementById('popup');
document.documentElement.classList.toggle('in-tab', location.search !== '');
sayLanguage(document);
fitWindow(window, new AbortController().signal);
if (root) render(<Popup search={location.search} />, root);
