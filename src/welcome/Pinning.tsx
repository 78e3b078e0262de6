import { Pin, Puzzle } from 'lucide';
import { message } from '../browser/extension.ts';
import { Icon } from '../parts/Icon.tsx';

/** How to keep the button in sight: a drawing of the toolbar, and the same in words. */
export function Pinning() {
  return (
    <div class="pinning">
      <div class="toolbar" aria-hidden="true">
        <span class="toolbar-address" />
        <span class="toolbar-button">
          <img src="/icons/32.png" width="20" height="20" alt="" />
          <span class="toolbar-badge">4</span>
        </span>
        <span class="toolbar-button toolbar-puzzle">
          <Icon node={Puzzle} size={20} />
        </span>
      </div>
      <ol class="steps">
        <li>
          {message('welcome_pin_puzzle')} <Icon node={Puzzle} />
        </li>
        <li>
          {message('welcome_pin_pin')} <Icon node={Pin} />
        </li>
        <li>{message('welcome_pin_badge')}</li>
      </ol>
    </div>
  );
}
