namespace Throughline.Demo.Cast;

/// <summary>A school of the cast with the principal who leads it as the school year opens.</summary>
/// <param name="Name">Full name, as it stands in the roster and in locations.</param>
/// <param name="Principal">Full name.</param>
/// <param name="Visits">Visits planned for a fortnight, 1 to 4, by what the school is owed.</param>
internal sealed record HarborSchool(string Name, string Principal, int Visits)
{
    private static readonly string[] Kinds = ["Elementary", "Middle", "High", "K-8", "Academy"];

    public string Id => CastName.Id(Short);

    /// <summary>What people say: "Hawthorne". In a calendar's title this is the alias.</summary>
    public string Short
    {
        get
        {
            var kind = Array.Find(Kinds, kind => Name.Contains(" " + kind, StringComparison.Ordinal));
            return kind is null ? Name : Name[..Name.IndexOf(" " + kind, StringComparison.Ordinal)];
        }
    }

    public string Level =>
        Name.Contains("High", StringComparison.Ordinal) ? "high"
        : Name.Contains("Middle", StringComparison.Ordinal) ? "middle"
        : Name.Contains("K-8", StringComparison.Ordinal) ? "k-8"
        : "elementary";
}
