using System.Text.RegularExpressions;
using Throughline.Shell;
using Xunit;

namespace Throughline.Tests.Shell;

/// <summary>Rules of the look that no page may break, asked of the files themselves.</summary>
public sealed partial class LookTests
{
    private static readonly string Styles = Path.Combine(AppContext.BaseDirectory, "wwwroot", "css");

    [Fact]
    public void Every_stylesheet_is_linked_once() =>
        Assert.Equal(
            Directory.GetFiles(Styles, "*.css").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Stylesheets.InOrder.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Colours_are_named_in_the_tokens_and_on_paper_alone() =>
        Assert.Empty(
            Directory
                .GetFiles(Styles, "*.css")
                .Where(file => Path.GetFileName(file) is not ("tokens.css" or "print.css"))
                .SelectMany(file =>
                    Colour().Matches(File.ReadAllText(file)).Select(found => $"{Path.GetFileName(file)}: {found}")
                )
        );

    [Fact]
    public void Every_icon_has_its_lines() =>
        Assert.All(Enum.GetValues<Icon>(), icon => Assert.StartsWith("<", IconLines.Of(icon), StringComparison.Ordinal));

    // The framework adds the token by itself only to a form without an address of its own.
    [Fact]
    public void Every_form_that_names_its_address_carries_its_token() =>
        Assert.DoesNotContain(
            Repository
                .Sources(".cshtml")
                .SelectMany(file => Form().Matches(File.ReadAllText(file)).Select(form => $"{Repository.Short(file)}: {form}")),
            form =>
                form.Contains("method=\"post\"", StringComparison.Ordinal)
                && form.Contains(" action=", StringComparison.Ordinal)
                && !form.Contains("asp-antiforgery", StringComparison.Ordinal)
        );

    [GeneratedRegex("<form\\b(?:[^>\"]|\"[^\"]*\")*>", RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex("#[0-9a-fA-F]{3,8}\\b|rgb\\(|hsl\\(", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}
