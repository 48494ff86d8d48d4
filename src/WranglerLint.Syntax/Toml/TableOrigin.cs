namespace WranglerLint.Toml;

/// <summary>How a table came to be, which decides what may be added to it where.</summary>
internal enum TableOrigin
{
    /// <summary>By a header below it: <c>[a.b]</c> makes a. Its own header may follow.</summary>
    Implied,

    /// <summary>By an array's header below it: <c>[[a.b]]</c> makes a. As above, but wrangler's parser lets dotted keys add to it.</summary>
    ImpliedByArray,

    /// <summary>By its own header.</summary>
    Header,

    /// <summary>By a dotted key: <c>a.b = 1</c> makes a. Other dotted keys and headers below it may add to it.</summary>
    Dotted,

    /// <summary>Between braces. Nothing can be added.</summary>
    Inline,
}
