import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { wearLook } from '../parts/look.ts';
import { fitWindow } from './fitting.ts';
import { Popup } from './Popup.tsx';

const root = document.getElementById('popup');
document.documentElement.classList.toggle('in-tab', location.search !== '');
sayLanguage(document);
wearLook(document, new AbortController().signal);
fitWindow(window, new AbortController().signal);
if (root) render(<Popup search={location.search} />, root);
