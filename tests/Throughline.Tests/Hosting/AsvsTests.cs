using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Throughline.Tests.Hosting;

/// <summary><c>docs/asvs.md</c> names a test for each requirement, <c>docs/access.md</c> for each overlay: a renamed or removed one does not stay there as a promise.</summary>
public sealed partial class AsvsTests
{
    [Theory]
    [InlineData("asvs.md")]
    [InlineData("access.md")]
    public void Every_test_that_the_page_names_exists(string file)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", file));
        var known = Names();
        var named = Named().Matches(page).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.True(named.Count > 25, $"{named.Count} tests are named.");
        Assert.DoesNotContain(named, name => !known.Contains(name));
    }

    [Fact]
    public void Every_requirement_has_a_test() =>
        Assert.DoesNotContain(
            File.ReadLines(Path.Combine(Repository.Root, "docs", "asvs.md")),
            line => Requirement().IsMatch(line) && !Named().IsMatch(line)
        );

    // Tests of the other project are read from its source: it is not loaded here.
    private static HashSet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var type in typeof(AsvsTests)
                .Assembly.GetTypes()
                .Where(type => type.Name.EndsWith("Tests", StringComparison.Ordinal))
        )
        {
            names.Add(type.Name);
            names.UnionWith(
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => $"{type.Name}.{method.Name}")
            );
        }
        var browser = Path.Combine(Repository.Root, "tests", "Throughline.BrowserTests");
        foreach (var file in Directory.EnumerateFiles(browser, "*Tests.cs", SearchOption.AllDirectories))
        {
            var type = Path.GetFileNameWithoutExtension(file);
            names.Add(type);
            names.UnionWith(Method().Matches(File.ReadAllText(file)).Select(match => $"{type}.{match.Groups["name"].Value}"));
        }
        return names;
    }

    [GeneratedRegex("`(?<name>[A-Za-z]+Tests(\\.[A-Za-z0-9_]+)?)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ L\d ", RegexOptions.None, 1000)]
    private static partial Regex Requirement();

    [GeneratedRegex(@"public (async )?(Task|void) (?<name>[A-Za-z0-9_]+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();
}
