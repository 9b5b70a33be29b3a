using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Throughline.Shell.Charts;

/// <summary>Numbers and words inside server-made SVG.</summary>
internal static class Svg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>At most two decimals and always a point.</summary>
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Safe inside an attribute and an element.</summary>
    public static string Text(string words) => Encoder.Encode(words);
}
