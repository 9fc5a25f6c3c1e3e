import ts from 'typescript'

const { StringLike, NumberLike, BigIntLike, AnyOrUnknown } = ts.TypeFlags
const textual = StringLike | NumberLike | BigIntLike | AnyOrUnknown

/** These have no element of their own: what they hold stands beside their neighbours. */
const isSeenThrough = ({ type, openingElement }) =>
  type === 'JSXFragment' || /^(Suspense|\w*Provider|ErrorBoundary)$/.test(openingElement.name.name)

/** Line breaks and comments between elements are not drawn. */
const isDrawn = ({ type, value, expression }) =>
  type === 'JSXText' ? /\S/.test(value) || !value.includes('\n') : expression?.type !== 'JSXEmptyExpression'

/**
 * As an ESLint rule: every text is the only child of its element. A translator puts an element of its own where a text
 * was, and React then can't find the text: it can't remove it, or put anything before it, and writes the next one where
 * nobody sees it. What an element holds alone it writes anew as a whole. The plugins for this look at conditional text
 * alone, not at one that stays and changes.
 */
export const loneText = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Let every text be the only child of its element.' },
    messages: {
      beside: 'A text stands beside something else: give it an element of its own, or the type Elements.',
      list: 'Texts in a list stand beside each other: give each an element of its own.',
      returned: 'What a component draws may stand beside something else: give its text an element.',
    },
  },
  create: (context) => {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices
    const types = program.getTypeChecker()
    const typeOf = (node) => types.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node))
    const alternatives = (type) => {
      const known = types.getBaseConstraintOfType(type) ?? type
      return known.isUnion() ? known.types.flatMap(alternatives) : [known]
    }
    const isText = ({ flags, value }) => (flags & textual) !== 0 && value !== ''
    /** A list may hold lists of its own kind: each kind is looked at once. */
    const listsText = (type, seen = new Set()) =>
      alternatives(type).some((each) => {
        if (!types.isArrayLikeType(each) || seen.has(each)) return false
        seen.add(each)
        return types.getTypeArguments(each).some((inside) => isOrListsText(inside, seen))
      })
    const isOrListsText = (type, seen) => alternatives(type).some(isText) || listsText(type, seen)
    const checkChildren = (node) => {
      const children = node.children.filter(isDrawn)
      const isAlone = children.length === 1 && !isSeenThrough(node)
      for (const child of children) {
        const type = child.type === 'JSXExpressionContainer' ? typeOf(child.expression) : undefined
        if (type && listsText(type)) context.report({ node: child, messageId: 'list' })
        else if (!isAlone && (type ? alternatives(type).some(isText) : child.type === 'JSXText'))
          context.report({ node: child, messageId: 'beside' })
      }
    }
    const checkReturned = (node) => {
      if (!/^[A-Z]/.test(node.id?.name ?? node.parent.id?.name ?? '')) return
      const [signature] = typeOf(node).getCallSignatures()
      if (signature && isOrListsText(signature.getReturnType())) context.report({ node, messageId: 'returned' })
    }
    return {
      JSXElement: checkChildren,
      JSXFragment: checkChildren,
      ArrowFunctionExpression: checkReturned,
      FunctionExpression: checkReturned,
      FunctionDeclaration: checkReturned,
    }
  },
}
