using System.Text;
using System.Text.RegularExpressions;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A condition that Cloudflare puts on names and that wrangler leaves to it.</summary>
public sealed class NameLimit
{
    private readonly Func<string, bool> _allows;

    private NameLimit(string description, Func<string, bool> allows)
    {
        Description = description;
        _allows = allows;
    }

    /// <summary>
    /// What the API answers to other names: <c>Must match ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$</c> (workers-sdk#2522).
    /// </summary>
    public static NameLimit Queue { get; } = new(
        "1 to 63 lower-case letters, digits and hyphens, beginning and ending with a letter or digit",
        static name => Regex.IsMatch(name, @"\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.CultureInvariant));

    /// <summary>developers.cloudflare.com/vectorize/platform/limits: "Maximum index name length: 64 bytes".</summary>
    public static NameLimit VectorizeIndex { get; } = new("at most 64 bytes long", static name => Encoding.UTF8.GetByteCount(name) <= 64);

    /// <summary>What a name has to be, behind "must be".</summary>
    public string Description { get; }

    /// <summary>Whether a resource can have the name.</summary>
    public bool Allows(string name) => _allows(name);
}

/// <summary>A name in a configuration that has to meet a condition.</summary>
/// <param name="Node">The name.</param>
/// <param name="Noun">What is called so, without an article: <c>queue</c>.</param>
/// <param name="Limit">The condition.</param>
public sealed record LimitedName(ConfigString Node, string Noun, NameLimit Limit)
{
    private static readonly string[] ConsumerFields = ["queue", "dead_letter_queue"];

    /// <summary>The names that an environment itself gives: those of bound resources and those of the queues that it consumes.</summary>
    public static IEnumerable<LimitedName> In(WorkerEnvironment environment)
    {
        var bound =
            from id in environment.Bindings.SelectMany(static binding => binding.Ids)
            where id.Field.Limit is not null
            select new LimitedName(id.Node, id.Noun, id.Field.Limit!);
        var consumed =
            from consumer in environment.QueueConsumers
            from field in ConsumerFields
            let name = consumer.Table.FindString(field)
            where name is not null
            select new LimitedName(name, BindingKinds.QueueProducer.Noun, NameLimit.Queue);
        return bound.Concat(consumed);
    }
}
