using System.Text.RegularExpressions;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse;

public sealed partial class FiguresShownTests
{
    private static readonly string Root = RepositoryRoot();

    [Fact]
    public void Every_figure_has_its_line_in_the_document()
    {
        var document = File.ReadAllText(Path.Combine(Root, "docs", "figures.md"));
        Assert.DoesNotContain(FiguresShown.All, one => !document.Contains($"\n| {one.Name} |", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_figure_of_the_list_stands_on_a_page_and_every_stat_of_the_pages_on_the_list()
    {
        var pages = Pages().Select(File.ReadAllText).ToList();
        Assert.DoesNotContain(
            FiguresShown.All,
            one => !pages.Exists(page => page.Contains(one.Shown, StringComparison.Ordinal))
        );
        var stats = pages.SelectMany(page => Stat().Matches(page)).Select(match => match.Groups["label"].Value).ToList();
        Assert.NotEmpty(stats);
        Assert.DoesNotContain(stats, label => !FiguresShown.All.Any(one => one.Shown == label));
    }

    private static IEnumerable<string> Pages() =>
        new[] { "Cohort", "ProtectedTime", "Displaced", "Budget" }.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Root, "src/Throughline/TimeAndDemands", folder), "*.cshtml")
        );

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
        {
            folder = folder.Parent!;
        }
        return folder.FullName;
    }

    [GeneratedRegex("<stat label=\"(?<label>[^\"@]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Stat();
}
