namespace Throughline.TimeAndDemands.TimeUse.Principals;

/// <summary>What a principal may say against a fact of the calendar. Choices, no free text: it is about a time, not about a person.</summary>
internal enum Objection
{
    DidNotHappen,
    WasShorter,
    WasLonger,
    NotWithMe,
    DidHappen,
    OtherCause,
}

/// <summary>The objections in words.</summary>
internal static class Objections
{
    /// <summary>Against a contact that the calendar shows.</summary>
    public static IReadOnlyList<Objection> ToContact { get; } =
    [Objection.DidNotHappen, Objection.WasShorter, Objection.WasLonger, Objection.NotWithMe];

    /// <summary>Against a visit that it shows as displaced.</summary>
    public static IReadOnlyList<Objection> ToDisplaced { get; } = [Objection.DidHappen, Objection.OtherCause];

    public static string Words(Objection objection) =>
        objection switch
        {
            Objection.DidNotHappen => "it did not take place",
            Objection.WasShorter => "it was shorter",
            Objection.WasLonger => "it was longer",
            Objection.NotWithMe => "it was not with me",
            Objection.DidHappen => "it did take place",
            _ => "something else displaced it",
        };
}
