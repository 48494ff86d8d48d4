namespace WranglerLint.TypeScript.Lexing;

/// <summary>Words after which something has to follow.</summary>
internal static class Words
{
    private static readonly HashSet<string> BeforeExpression = new(StringComparer.Ordinal)
    {
        "as", "await", "case", "default", "delete", "do", "else", "extends", "from", "implements", "import", "in", "instanceof",
        "is", "new", "of", "return", "satisfies", "throw", "typeof", "void", "yield",
    };

    private static readonly HashSet<string> BeforeCondition = new(StringComparer.Ordinal) { "for", "if", "while", "with" };

    private static readonly HashSet<string> BeforeType = new(StringComparer.Ordinal)
    {
        "abstract", "asserts", "extends", "infer", "is", "keyof", "new", "readonly", "typeof", "unique",
    };

    /// <summary>Whether an expression follows, so that the word ends none itself.</summary>
    internal static bool PrecedesExpression(string word) => BeforeExpression.Contains(word);

    /// <summary>Whether a condition in parentheses and then a statement follows.</summary>
    internal static bool PrecedesCondition(string word) => BeforeCondition.Contains(word);

    /// <summary>Whether the word is an operator in front of a type.</summary>
    internal static bool PrecedesType(string word) => BeforeType.Contains(word);
}
