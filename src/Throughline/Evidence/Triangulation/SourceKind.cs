namespace Throughline.Evidence.Triangulation;

/// <summary>Where a finding comes from. Two of one kind are no two independent sources.</summary>
internal enum SourceKind
{
    /// <summary>Calendars and records of the office, counted or sampled.</summary>
    Records,

    /// <summary>Principals, in the pulse.</summary>
    Principals,

    /// <summary>ILDs, in the pulse and in accounts of their own.</summary>
    Ilds,

    /// <summary>Somebody who sat in and coded minutes.</summary>
    Observation,
}

/// <summary>The kinds in words, with what stands for a silent one.</summary>
internal static class SourceWords
{
    public static string Words(this SourceKind kind) =>
        kind switch
        {
            SourceKind.Records => "Calendars and records",
            SourceKind.Principals => "Principals’ pulse",
            SourceKind.Ilds => "ILDs’ account",
            _ => "Observation",
        };

    public static string Note(this SourceKind kind) =>
        kind switch
        {
            SourceKind.Records => "Counted whole, or a random sample",
            SourceKind.Principals => "Three times a year, no sign-in",
            SourceKind.Ilds => "Pulse and own words",
            _ => "Coded minutes",
        };
}
