namespace Throughline.Accountability.Scorecards.Methods;

/// <summary>How a target is found. They stand side by side, each with its reasoning; people choose.</summary>
internal enum TargetMethod
{
    /// <summary>Half the way to the best that can be, in equal steps over a window of years.</summary>
    HalveTheGap,

    /// <summary>A tenth fewer below than last year.</summary>
    SafeHarbor,

    /// <summary>Equal steps to a standard by a year.</summary>
    GrowthToStandard,

    /// <summary>What schools that began near it have risen in a year.</summary>
    PeerGrowth,

    /// <summary>Agreed by people.</summary>
    Negotiated,
}

/// <summary>Methods in words.</summary>
internal static class MethodWords
{
    public static string Words(this TargetMethod method) =>
        method switch
        {
            TargetMethod.HalveTheGap => "Halve the gap",
            TargetMethod.SafeHarbor => "Safe harbor",
            TargetMethod.GrowthToStandard => "Growth to standard",
            TargetMethod.PeerGrowth => "Growth of peers",
            _ => "Negotiated",
        };
}
