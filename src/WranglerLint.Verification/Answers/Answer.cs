using System.Text.Json;

namespace WranglerLint.Verification.Answers;

/// <summary>The answer of a self-test: data, or an error's name. Reads what is there, whatever stands beside it.</summary>
internal sealed class Answer
{
    private readonly JsonElement _data;

    private Answer(JsonElement data, string? error)
    {
        _data = data;
        Error = error;
    }

    /// <summary>Why there is no data: <c>unauthorized</c>; null if there is.</summary>
    internal string? Error { get; }

    /// <summary>Takes a text for an answer; null if it cannot be one of a self-test.</summary>
    internal static Answer? Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement.Clone();
            return Member(root, "success") is not { ValueKind: JsonValueKind.True or JsonValueKind.False } ? null
                : Member(root, "data") is { ValueKind: JsonValueKind.Object } data ? new Answer(data, null)
                : Tolerant(() => TextOf(Member(root, "error"))) is { } error ? new Answer(default, error)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The answer as that of <c>bindings</c>; null if it is something else.</summary>
    internal BindingsAnswer? AsBindings() => Tolerant(ReadBindings);

    /// <summary>The answer as that of a test; null if it is something else.</summary>
    /// <param name="list">The property with the tests of all bindings; without it, the answer is about one.</param>
    internal SelfTestAnswer? AsSelfTest(string list) => Tolerant(() => ReadSelfTest(list));

    /// <summary>Half of a surrogate pair can stand in JSON as an escape, but in no string that is read from it.</summary>
    private static T? Tolerant<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private BindingsAnswer? ReadBindings()
    {
        if (Error is not null || Member(_data, "bindings") is not { ValueKind: JsonValueKind.Array } bindings)
        {
            return null;
        }

        var found = new Dictionary<string, ReportedBinding>(StringComparer.Ordinal);
        foreach (var binding in bindings.EnumerateArray())
        {
            if (TextOf(Member(binding, "name")) is { } name && TextOf(Member(binding, "type")) is { } type)
            {
                found[name] = new ReportedBinding(name, type);
            }
        }

        return new BindingsAnswer(TextOf(Member(_data, "configuration_fingerprint")), found);
    }

    private SelfTestAnswer? ReadSelfTest(string list) =>
        Error is not null || TextOf(Member(_data, "overall_status")) is not { } status ? null
        : Member(_data, list) is { ValueKind: JsonValueKind.Array } tests
            ? new SelfTestAnswer(status, [.. tests.EnumerateArray().Select(static test => new ReportedTest(TextOf(Member(test, "binding")) ?? "", StagesOf(test)))])
        : Member(_data, "test_details") is { ValueKind: JsonValueKind.Object } ? new SelfTestAnswer(status, [new ReportedTest(null, StagesOf(_data))])
        : null;

    private static List<ReportedStage> StagesOf(JsonElement test)
    {
        var stages = new List<ReportedStage>();
        if (Member(test, "test_details") is { ValueKind: JsonValueKind.Object } details)
        {
            foreach (var stage in details.EnumerateObject())
            {
                stages.Add(new ReportedStage(
                    stage.Name,
                    IsTrue(Member(stage.Value, "success")),
                    TextOf(Member(stage.Value, "message")) ?? "",
                    DurationOf(Member(stage.Value, "duration_ms")),
                    IsTrue(Member(stage.Value, "skipped"))));
            }
        }

        return stages;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static bool IsTrue(JsonElement? element) => element is { ValueKind: JsonValueKind.True };

    private static string? TextOf(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A day at most: a server may write any number.</summary>
    private static TimeSpan DurationOf(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var milliseconds) && milliseconds is >= 0 and <= 86_400_000
            ? TimeSpan.FromMilliseconds(milliseconds)
            : TimeSpan.Zero;
}
