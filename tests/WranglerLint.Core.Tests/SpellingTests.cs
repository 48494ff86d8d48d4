using WranglerLint.Schema;

namespace WranglerLint.Core.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("bindng", "binding", 1)]
    [InlineData("biinding", "binding", 1)]
    [InlineData("bindign", "binding", 1)]
    [InlineData("bonding", "binding", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Counts_insertions_deletions_substitutions_and_transpositions(string left, string right, int distance)
    {
        Spelling.Distance(left, right).Should().Be(distance);
        Spelling.Distance(right, left).Should().Be(distance);
    }

    [Theory]
    [InlineData("compatability_flags", "compatibility_flags")]
    [InlineData("kv-namespaces", "kv_namespaces")]
    [InlineData("kvNamespaces", "kv_namespaces")]
    [InlineData("databases_id", "database_id")]
    [InlineData("zone", null)]
    [InlineData("xx", null)]
    public void Suggests_what_is_at_most_two_mistakes_away(string word, string? expected)
    {
        Spelling.Nearest(word, ["compatibility_flags", "kv_namespaces", "database_id", "zone_name", "zone_id", "id"])
            .Should().Be(expected);
    }

    [Theory]
    [InlineData("Zone-Id", "zone_id")]
    [InlineData("_", null)]
    [InlineData("zon_ic", "zone_ia")]
    [InlineData("zone_ix", "zone_ia")]
    public void Takes_the_nearest_and_of_equals_the_first_in_the_alphabet(string word, string? expected) =>
        Spelling.Nearest(word, ["zone_ib", "zone_id", "zone_ia", "zoneid2"]).Should().Be(expected);

    /// <summary>A table of distances would have some gigabytes.</summary>
    [Fact]
    public void A_word_of_ten_megabytes_is_near_nothing() =>
        Spelling.Nearest(new string('a', 10_000_000), Enumerable.Repeat("compatibility_flags", 1_000)).Should().BeNull();
}
