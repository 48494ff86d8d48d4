using CsCheck;
using WranglerLint.Fuzz.Mutation;
using WranglerLint.Fuzz.Running;
using WranglerLint.Fuzz.Targets;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Tests;

/// <summary>
/// Some mutations in each run of the tests, which are other ones each time. A failing one is made smaller by leaving steps out;
/// <c>src/tools/WranglerLint.Fuzz</c> runs millions.
/// </summary>
public sealed class MutationTests
{
    public static TheoryData<string, int> Targets
    {
        get
        {
            var targets = new TheoryData<string, int>();
            foreach (var target in FuzzTargets.All)
            {
                targets.Add(target.Name, 30 + (10 * target.Share));
            }

            return targets;
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_mutated_text_breaks_nothing(string name, int count)
    {
        var target = FuzzTargets.Find(name)!;
        var seeds = TestData.SeedsOf(target);
        var mutator = new Mutator(seeds);
        Gen.Select(Gen.Int[0, seeds.Count - 1], Gen.Int.Array[0, 12]).Sample(
            (parent, steps) => target.Run(mutator.Make(parent, steps)),
            iter: count,
            print: sample => mutator.Make(sample.Item1, sample.Item2) is var text ? $"{text.Path}:\n{text.Content}" : "");
    }

    [Fact]
    public void The_same_number_gives_the_same_text()
    {
        foreach (var target in FuzzTargets.All)
        {
            var (one, other) = (new Mutator(TestData.SeedsOf(target)), new Mutator(TestData.SeedsOf(target)));
            for (var index = 0; index < 2_000; index += 7)
            {
                other.Make(1, index).Content.Should().Be(one.Make(1, index).Content);
            }
        }
    }

    [Theory]
    [InlineData("a\ud800b")]
    [InlineData("\udc00\ud83d\ude00\u20ac\u00e9")]
    public void A_text_with_lone_surrogates_can_be_kept(string text) => Wtf8.Decode(Wtf8.Encode(text)).Should().Be(text);

    [Fact]
    public void A_failing_text_is_made_small()
    {
        var target = new Fussy();
        var text = new SourceText("x.toml", "a = 1\n[b]\nc = \"bad\" # d\n[[e]]\n");
        var failure = Trial.Run(target, text).Failure;

        failure!.Kind.Should().Be("nothing is bad");
        new Minimizer(target, failure).Minimize(text).Content.Should().Be("bad");
    }

    private sealed class Fussy : FuzzTarget
    {
        internal override string Name => "fussy";

        internal override IReadOnlyList<string> FileNames => ["x.toml"];

        internal override int Share => 1;

        internal override void Run(SourceText text) => Promise.That(!text.Content.Contains("bad", StringComparison.Ordinal), "nothing is bad", () => text.Content);
    }
}
