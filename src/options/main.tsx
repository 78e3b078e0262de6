import { render } from 'preact';
import { Options } from './Options.tsx';

const root = document.getElementById('options');
if (root) render(<Options />, root);
