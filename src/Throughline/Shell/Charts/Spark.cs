using System.Text;
using Microsoft.AspNetCore.Html;

namespace Throughline.Shell.Charts;

/// <summary>A line the size of a word, for a table's cell that also says the last value. Fewer than six values need no table of their own.</summary>
public static class Spark
{
    private const double Left = 4;
    private const double Right = 76;
    private const double Top = 3;
    private const double Bottom = 23;

    /// <summary>Draws two or more values, oldest first.</summary>
    /// <param name="values">Any numbers.</param>
    /// <param name="said">The values in words: "reading over four years: 48, 50, 52, 53; target 52".</param>
    /// <param name="target">A dashed line at this height; null for none.</param>
    /// <example><code><![CDATA[@Spark.Of([48, 50, 52, 53], "reading over four years: 48, 50, 52, 53; target 52", 52)]]></code></example>
    public static IHtmlContent Of(IReadOnlyList<double> values, string said, double? target = null)
    {
        var all = target is { } one ? values.Append(one) : values;
        var (low, high) = (all.Min(), all.Max());
        var svg = new StringBuilder();
        svg.Append($"""<svg class="spark" viewBox="0 0 84 26" role="img" aria-label="{Svg.Text(said)}">""");
        if (target is { } line)
        {
            svg.Append($"""<line class="tgt" x1="0" x2="84" y1="{Svg.N(Y(line))}" y2="{Svg.N(Y(line))}"/>""");
        }
        svg.Append(
            $"""<polyline points="{string.Join(' ', values.Select((value, at) => $"{Svg.N(X(at))},{Svg.N(Y(value))}"))}"/>"""
        );
        svg.Append($"""<circle class="end" cx="{Svg.N(X(values.Count - 1))}" cy="{Svg.N(Y(values[^1]))}" r="3"/></svg>""");
        return new HtmlString(svg.ToString());

        double X(int at) => values.Count < 2 ? Right : Left + (Right - Left) * at / (values.Count - 1);
        double Y(double value) => high <= low ? (Top + Bottom) / 2 : Bottom - (Bottom - Top) * (value - low) / (high - low);
    }
}
