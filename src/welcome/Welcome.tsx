import { useEffect } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { hasWindows } from '../browser/views.ts';
import { Permissions } from '../parts/Permissions.tsx';
import { Toasts } from '../parts/Toasts.tsx';
import { useToasts } from '../parts/use-toasts.ts';
import { WhereChoices } from '../parts/WhereChoices.tsx';
import { Beginning } from './Beginning.tsx';
import { Pinning } from './Pinning.tsx';
import { Sample } from './Sample.tsx';

/** What a reader sees once, after the installation: what it does, where it shall run, how to pin it, what it may do. */
export function Welcome() {
  const telling = useToasts();
  useEffect(() => {
    document.title = `${message('welcome')} — ${message('name')}`;
  }, []);
  return (
    <div class="full-page welcome">
      <header class="front">
        <p class="name">{message('name')}</p>
        <h1 class="front-title">{message('welcome_title')}</h1>
        <p class="lead">{message('welcome_lead')}</p>
      </header>
      <main class="page-width">
        <section class="part" aria-labelledby="sample">
          <h2 id="sample" class="part-title">
            {message('welcome_sample')}
          </h2>
          <p class="part-text">{message('welcome_sample_why')}</p>
          <Sample />
        </section>
        <section class="part" aria-labelledby="where">
          <h2 id="where" class="part-title">
            {message('welcome_where')}
          </h2>
          <p class="part-text">{message('welcome_where_why')}</p>
          <WhereChoices name={message('welcome_where')} telling={telling} />
        </section>
        {hasWindows() && (
          <section class="part" aria-labelledby="pin">
            <h2 id="pin" class="part-title">
              {message('welcome_pin')}
            </h2>
            <p class="part-text">{message('welcome_pin_why')}</p>
            <Pinning />
          </section>
        )}
        <section class="part" aria-labelledby="permissions">
          <h2 id="permissions" class="part-title">
            {message('welcome_permissions')}
          </h2>
          <p class="part-text">{message('options_privacy_why')}</p>
          <Permissions />
        </section>
        <section class="part" aria-labelledby="begin">
          <h2 id="begin" class="part-title">
            {message('welcome_begin')}
          </h2>
          <Beginning />
          <p class="part-text">{message('welcome_begin_how')}</p>
          <p class="buttons">
            <a class="button" href="/src/options/index.html">
              {message('options')}
            </a>
            <a class="button" href="/src/library/index.html">
              {message('library')}
            </a>
          </p>
        </section>
      </main>
      <footer class="foot">{message('unnamed_is_not_unknown')}</footer>
      <Toasts telling={telling} />
    </div>
  );
}
