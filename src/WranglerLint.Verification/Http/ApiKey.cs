namespace WranglerLint.Verification.Http;

/// <summary>The key that lets a caller in. Its text goes into a request and nowhere else.</summary>
public sealed class ApiKey
{
    private ApiKey(string value) => Value = value;

    internal string Value { get; }

    /// <summary>Takes a text for a key; white space around it does not count.</summary>
    /// <returns>Null if it is empty or has characters that no header can carry: anything but printable ASCII.</returns>
    public static ApiKey? Read(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && trimmed.All(static c => c is > ' ' and <= '~') ? new ApiKey(trimmed) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => "(hidden)";
}
