/**
 * A thing of the page as the browser made it. A form answers to the names of its fields and a document to those of its
 * forms and pictures (`<form name=createElement>`), in our world too; so properties and methods are taken from the
 * prototypes. For one property or method at a time, called at once.
 */
export function asMade<Thing extends object>(thing: Thing): Thing {
  return new Proxy(thing, {
    get: (it, key) => {
      const value: unknown = Reflect.get(Object.getPrototypeOf(it), key, it);
      return typeof value === 'function' ? value.bind(it) : value;
    },
  });
}
