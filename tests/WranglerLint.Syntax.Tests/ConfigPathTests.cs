using WranglerLint.Tree;

namespace WranglerLint.Tests;

public sealed class ConfigPathTests
{
    [Theory]
    [InlineData("name", "name")]
    [InlineData("$schema", "$schema")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("", "\"\"")]
    [InlineData("$", "\"$\"")]
    public void A_key_is_not_taken_for_anything_else(string key, string path)
    {
        ConfigPath.Root.ToString().Should().Be("$");
        ConfigPath.Root.Key(key).ToString().Should().Be(path);
    }
}
