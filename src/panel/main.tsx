import { render } from 'preact';
import { Panel } from './Panel.tsx';

const root = document.getElementById('panel');
if (root) render(<Panel search={location.search} />, root);
