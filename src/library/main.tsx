import { render } from 'preact';
import { Library } from './Library.tsx';

const root = document.getElementById('library');
if (root) render(<Library />, root);
