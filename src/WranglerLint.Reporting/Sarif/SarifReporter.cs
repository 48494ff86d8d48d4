using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Writes SARIF 2.1.0 as GitHub code scanning wants it, without anything that depends on the machine or the time.</summary>
/// <remarks>
/// At most <see cref="MaxResults"/> findings are written, the worst ones, with a notification that says so. Fingerprints
/// follow the text without a byte order mark; GitHub counts the mark, so that in a file that has one the fingerprints of
/// the first lines differ from those that its upload action would compute, which it answers with a warning.
/// </remarks>
public sealed class SarifReporter : IReporter
{
    /// <summary>GitHub rejects a run with more results.</summary>
    public const int MaxResults = 25_000;

    private readonly int _maxResults;

    /// <summary>Creates a reporter.</summary>
    public SarifReporter()
        : this(MaxResults)
    {
    }

    internal SarifReporter(int maxResults) => _maxResults = maxResults;

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        using var text = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented })
        {
            // Not SarifLog.Save: it takes a StreamWriter and writes one line.
            new JsonSerializer { ContractResolver = new ExplicitLevels() }.Serialize(json, SarifLogBuilder.Build(report, _maxResults), typeof(Sdk.SarifLog));
        }

        output.Write(text.GetStringBuilder().Append('\n'));
    }

    /// <summary>Writes the level of every result and rule: SARIF may leave out its default, and readers do not know it.</summary>
    private sealed class ExplicitLevels : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (property.PropertyType == typeof(Sdk.FailureLevel))
            {
                property.DefaultValueHandling = DefaultValueHandling.Include;
                property.ShouldSerialize = null;
            }

            return property;
        }
    }
}
