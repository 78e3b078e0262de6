import { render } from 'preact';
import { Welcome } from './Welcome.tsx';

const root = document.getElementById('welcome');
if (root) render(<Welcome />, root);
