namespace Throughline.Evidence.Triangulation;

/// <summary>A part of a support that is rated by itself.</summary>
/// <param name="Key">Stored with observations and accounts, so never renamed.</param>
/// <param name="Support">Which support it is part of.</param>
/// <param name="Words">A few words.</param>
internal sealed record Aspect(string Key, Support Support, string Words)
{
    public static Aspect Meetings { get; } = new("meetings", Support.Learning, "ILD meetings and open inquiry");
    public static Aspect Consultancy { get; } = new("consultancy", Support.Learning, "Consultancy");
    public static Aspect Paper { get; } = new("paper", Support.Learning, "Feedback on plans and drafts");
    public static Aspect Networks { get; } = new("networks", Support.Learning, "How ILDs convene principals in networks");
    public static Aspect Protection { get; } = new("protection", Support.Plates, "Protected time");
    public static Aspect Demands { get; } = new("demands", Support.Plates, "Demands and issues");
    public static Aspect WithPrincipals { get; } = new("with-principals", Support.Plates, "Time with principals");
    public static Aspect MainContact { get; } = new("main-contact", Support.Through, "One main point of contact");
    public static Aspect Decisions { get; } = new("decisions", Support.Through, "Decisions and directives");
    public static Aspect Holding { get; } = new("holding", Support.Accountability, "Who holds principals accountable");

    /// <summary>All, support by support.</summary>
    public static IReadOnlyList<Aspect> All { get; } =
    [Meetings, Consultancy, Paper, Networks, Protection, Demands, WithPrincipals, MainContact, Decisions, Holding];

    public static Aspect? Of(string key) => All.FirstOrDefault(one => one.Key == key);
}
