import { message, version } from '../browser/extension.ts';
import { LIBRARIES } from './libraries.ts';

/** The version, the licence, and what is built on. */
export function About() {
  return (
    <>
      <p>{message('about_version', message('name'), version())}</p>
      <p>
        {message('about_licence', 'MIT')}{' '}
        <a class="link" href="/src/welcome/index.html" target="_blank" rel="noopener">
          {message('about_welcome')}
        </a>
      </p>
      <div class="choice">
        <h3 class="choice-title">{message('about_libraries')}</h3>
        <p class="part-text">
          {message('about_libraries_why')}{' '}
          <a class="link" href="/licences.txt" target="_blank" rel="noopener">
            {message('about_licences')}
          </a>
        </p>
        <ul class="libraries">
          {LIBRARIES.map(({ name, licence, by }) => (
            <li key={name}>
              <b dir="ltr">{name}</b> <span class="libraries-of">{`${licence} · ${by}`}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
