import { type Nodes, way } from './nodes.ts';

/** The elements of HTML and SVG that are met most: none of them has a shadow root, or it is looked for another way. */
const PLAIN =
  'a,abbr,address,area,article,aside,audio,b,bdi,bdo,blockquote,body,br,button,canvas,caption,circle,cite,code,col,colgroup,' +
  'data,dd,defs,del,details,dfn,dialog,div,dl,dt,em,fieldset,figcaption,figure,font,footer,form,g,h1,h2,h3,h4,h5,h6,head,' +
  'header,hr,html,i,iframe,img,input,ins,kbd,label,legend,li,line,link,main,map,mark,math,menu,meta,nav,noscript,object,ol,' +
  'optgroup,option,p,path,picture,polygon,pre,q,rect,s,script,section,select,small,source,span,strong,style,sub,summary,sup,' +
  'svg,symbol,table,tbody,td,template,text,textarea,tfoot,th,thead,time,title,tr,u,ul,use,var,video,wbr';

/** What may hold or place what stands in another tree: elements of a page's own making, slots, and empty elements. */
const DOORS = `:not(${PLAIN}),:is(article,aside,body,div,footer,header,main,nav,p,section,span):empty`;

/** Shadow roots in one another, at most: no page's article is deeper down. */
const DEEPEST = 60;

/** Elements whose text nobody sees. */
const UNSEEN = /^(script|style|template)$/;

/**
 * The same ways through a document as the browser lays it out: in place of an element that has an open shadow root what is
 * in that, and in its slots what the element's own children are there. Closed roots stay closed.
 */
export function throughRoots(nodes: Nodes): Nodes {
  const shadowOf = way<ShadowRoot | null>(nodes.root, 'shadowRoot');
  const slotOfElement = way<Element | null>(nodes.root, 'assignedSlot');
  const treeOf = way<Node>(nodes.root, 'getRootNode');
  const { matches } = nodes;

  const rootOf = (node: Node | null): ShadowRoot | null => (node?.nodeType === 1 ? shadowOf(node) : null);
  const slotOf = (node: Node): Element | null =>
    node.nodeType === 1 ? slotOfElement(node) : node.nodeType === 3 ? (node as Text).assignedSlot : null;
  /** What stands in a slot in place of its own children. */
  const placedIn = (node: Node): readonly Node[] =>
    'assignedNodes' in node ? (node as HTMLSlotElement).assignedNodes() : [];
  const isRoot = (scope: Element | ShadowRoot): scope is ShadowRoot => nodes.sort(scope) === 11;

  const first = (node: Node): Node | null => {
    const root = rootOf(node);
    return root ? nodes.first(root) : (placedIn(node)[0] ?? nodes.first(node));
  };
  const next = (node: Node): Node | null => {
    let beside = nodes.next(node);
    if (!rootOf(nodes.parent(node))) return beside;
    const slot = slotOf(node);
    while (beside && slotOf(beside) !== slot) beside = nodes.next(beside);
    return slot && beside;
  };
  const parent = (node: Node): Node | null => {
    const above = nodes.parent(node);
    if (above?.nodeType === 11) return (above as ShadowRoot).host ?? null;
    return rootOf(above) ? slotOf(node) : above;
  };

  const text = (under: Node): string => {
    if (under.nodeType !== 1) return nodes.text(under);
    const pieces: string[] = [];
    for (const node of textsIn(under)) pieces.push(node.data);
    return pieces.join('');
  };
  function* textsIn(under: Node): Generator<Text> {
    let node = first(under);
    while (node) {
      if (node.nodeType === 3) yield node as Text;
      let on = node.nodeType === 1 && !UNSEEN.test(nodes.name(node as Element)) ? first(node) : null;
      for (let at: Node | null = node; !on && at && at !== under; at = parent(at)) on = next(at);
      node = on;
    }
  }

  const all = (under: Element, selector: string): readonly Element[] => {
    const found: Element[] = [];
    const into = (element: Element, deep: number): boolean => {
      const root = rootOf(element);
      const placed = root ? [] : placedIn(element);
      if (root && deep < DEEPEST) gather(root, deep + 1);
      for (const node of placed) if (node.nodeType === 1) gather(node as Element, deep, true);
      return root !== null || placed.length > 0;
    };
    const gather = (scope: Element | ShadowRoot, deep: number, itself = false): void => {
      if (!isRoot(scope)) {
        if (itself && matches(scope, selector)) found.push(scope);
        if (into(scope, deep)) return;
      }
      let passed: Element | null = null;
      const either = `${selector},${DOORS}`;
      const met = isRoot(scope) ? scope.querySelectorAll(either) : nodes.all(scope, either);
      for (const element of Array.from(met)) {
        // What stands in these is met where it is laid out.
        if (passed && nodes.contains(passed, element)) continue;
        if (matches(element, selector)) found.push(element);
        if (into(element, deep)) passed = element;
      }
    };
    gather(under, 0);
    return found;
  };

  const contains = (element: Element, other: Node): boolean => {
    if (nodes.contains(element, other as Element)) return true;
    if (treeOf(element) === treeOf(other)) return false;
    let at: Node | null = other;
    while (at && at !== element) at = parent(at);
    return at !== null;
  };

  /** An element and all that it stands in, from the outermost on. */
  const wayTo = (element: Element): readonly Node[] => {
    const way: Node[] = [];
    for (let at: Node | null = element; at; at = parent(at)) way.push(at);
    return way.reverse();
  };

  return {
    ...nodes,
    first,
    next,
    parent,
    text,
    all,
    named: all,
    contains,
    closest: (element, selector) => {
      let at: Node | null = element;
      while (at && !(at.nodeType === 1 && matches(at as Element, selector))) at = parent(at);
      return at as Element | null;
    },
    isBefore: (one, other) => {
      if (treeOf(one) === treeOf(other)) return nodes.isBefore(one, other);
      const [way, otherWay] = [wayTo(one), wayTo(other)];
      const parted = way.findIndex((at, deep) => at !== otherWay[deep]);
      const [here, there] = [way[parted], otherWay[parted]];
      return !!here && !!there && nodes.isBefore(here as Element, there as Element);
    },
    texts: (under) => {
      const texts = textsIn(under);
      const walk = {
        currentNode: under as Node,
        nextNode: (): Node | null => {
          const { value } = texts.next();
          if (value) walk.currentNode = value;
          return value ?? null;
        },
      };
      return walk;
    },
  };
}
