using Xunit;

namespace Throughline.Tests;

/// <summary>A module uses only what it points at in <see cref="Arrows"/>. The picture is in ARCHITECTURE.md.</summary>
public sealed class ArrowsTests
{
    private static readonly string[] Bottom = ["Access", "Persistence", "Jobs", "Mail", "Shell", "TimeAccounting"];
    private static readonly string[] Five =
    [
        "Frame",
        "TimeAndDemands",
        "ProfessionalLearning",
        "LeadingThrough",
        "Accountability",
    ];

    /// <summary>Each module and what it may use. Hosting and Demo know everybody, and nobody knows them.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["TimeAccounting"] = [],
        ["Access"] = [],
        ["Shell"] = ["Access", "TimeAccounting"],
        ["Persistence"] = ["Access"],
        ["Jobs"] = ["Access", "Persistence"],
        ["Mail"] = ["Access", "Persistence", "Jobs", "Shell"],
        ["Frame"] = Bottom,
        ["TimeAndDemands"] = [.. Bottom, "Frame"],
        ["ProfessionalLearning"] = [.. Bottom, "Frame", "TimeAndDemands"],
        ["LeadingThrough"] = [.. Bottom, "Frame", "TimeAndDemands"],
        ["Accountability"] = [.. Bottom, "Frame", "TimeAndDemands"],
        ["Evidence"] = [.. Bottom, .. Five],
        ["Hosting"] = [.. Bottom, .. Five, "Evidence", "Demo"],
        ["Demo"] = [.. Bottom, .. Five, "Evidence", "Hosting"],
    };

    private static readonly Lazy<List<(string User, string Used)>> Uses = new(() =>
        [
            .. UsesOfTypes.In(
                Path.Combine(AppContext.BaseDirectory, "throughline.dll"),
                Path.Combine(AppContext.BaseDirectory, "Throughline.TimeAccounting.dll")
            ),
        ]
    );

    [Fact]
    public void A_module_uses_only_what_it_points_at() => Assert.Empty(Against(Arrows));

    [Fact]
    public void Where_an_arrow_is_missing_both_types_are_named()
    {
        var without = new Dictionary<string, string[]>(Arrows) { ["Frame"] = [.. Bottom.Except(["Persistence"])] };
        Assert.Contains(
            "Throughline.Frame.Networks.NetworkSets may not use Throughline.Persistence.ThroughlineDb",
            Against(without)
        );
    }

    [Fact]
    public void Every_module_stands_in_the_table() =>
        Assert.Empty(
            Uses.Value.SelectMany(pair => new[] { pair.User, pair.Used }).Where(type => Module(type) is null).Distinct()
        );

    private static IEnumerable<string> Against(Dictionary<string, string[]> arrows) =>
        from pair in Uses.Value
        let user = Module(pair.User)
        let used = Module(pair.Used)
        where user is not null && used is not null && user != used && !arrows[user].Contains(used)
        orderby pair.User, pair.Used
        select $"{pair.User} may not use {pair.Used}";

    // Program and what the compiler adds stand in no module.
    private static string? Module(string type)
    {
        var parts = type.Split('.');
        return parts is ["Throughline", var module, _, ..] && Arrows.ContainsKey(module) ? module
            : parts.Length <= 2 || parts[1].StartsWith('_') ? "Hosting"
            : null;
    }
}
