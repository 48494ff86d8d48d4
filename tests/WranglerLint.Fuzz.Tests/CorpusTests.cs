using WranglerLint.Fuzz.Running;
using WranglerLint.Fuzz.Targets;

namespace WranglerLint.Fuzz.Tests;

/// <summary>What once failed, and the texts that mutations begin with.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string>();
            foreach (var target in FuzzTargets.All)
            {
                foreach (var (name, _) in TestData.Corpus(target))
                {
                    texts.Add(target.Name, name);
                }
            }

            return texts;
        }
    }

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_of_the_corpus_breaks_nothing(string name, string file)
    {
        var target = FuzzTargets.Find(name)!;
        target.Invoking(target => target.Run(TestData.Corpus(target).Single(text => text.Name == file).Text)).Should().NotThrow();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_seed_breaks_nothing(string name)
    {
        var target = FuzzTargets.Find(name)!;
        var seeds = TestData.SeedsOf(target);
        seeds.Should().NotBeEmpty();

        // Writing all reports takes a hundred times as long as making the findings.
        foreach (var seed in seeds.Where((_, number) => name != "reports" || number % 25 == 0))
        {
            target.Invoking(target => target.Run(seed)).Should().NotThrow("{0} is:\n{1}", seed.Path, seed.Content);
        }
    }

    [Fact]
    public void Each_folder_of_the_corpus_is_a_target_s() =>
        Directory.EnumerateDirectories(TestData.PathOf("fuzz")).Select(Path.GetFileName).Should().BeSubsetOf(FuzzTargets.All.Select(static target => target.Name));
}
