namespace WranglerLint.TypeScript.Lexing;

/// <summary>Words after which something has to follow.</summary>
internal static class Words
{
    /// <summary>Whether an expression follows, so that the word ends none itself.</summary>
    internal static bool PrecedesExpression(ReadOnlySpan<char> word) =>
        word is "as" or "await" or "case" or "default" or "delete" or "do" or "else" or "extends" or "from" or "implements" or "import"
            or "in" or "instanceof" or "is" or "new" or "of" or "return" or "satisfies" or "throw" or "typeof" or "void" or "yield";

    /// <summary>Whether a condition in parentheses and then a statement follows.</summary>
    internal static bool PrecedesCondition(ReadOnlySpan<char> word) => word is "for" or "if" or "while" or "with";

    /// <summary>Whether the word is an operator in front of a type.</summary>
    internal static bool PrecedesType(ReadOnlySpan<char> word) =>
        word is "abstract" or "asserts" or "extends" or "infer" or "is" or "keyof" or "new" or "readonly" or "typeof" or "unique";
}
