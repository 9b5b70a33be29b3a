namespace Throughline.ProfessionalLearning.Protocols;

/// <summary>One step of a protocol.</summary>
/// <param name="Title">A few words, such as "Probe".</param>
/// <param name="Minutes">As planned, 1 to <see cref="Protocol.MostStepMinutes"/>; null for a step without a clock.</param>
/// <param name="Who">Whose turn it is.</param>
/// <param name="Prompt">What to do, in a sentence; may be empty.</param>
/// <param name="IsTalk">Whether people talk with each other in it: no clock ever ends such a step, it asks "Still at work?".</param>
internal sealed record ProtocolStep(string Title, int? Minutes, Turn Who, string Prompt, bool IsTalk);

/// <summary>Whose turn a step is.</summary>
internal enum Turn
{
    Everyone,

    /// <summary>The one who brings the case; the others listen.</summary>
    Presenter,

    /// <summary>Everyone but the presenter, who listens.</summary>
    Group,

    /// <summary>One after the other.</summary>
    EachInTurn,
    Facilitator,
}

/// <summary>Turns in words.</summary>
internal static class TurnWords
{
    public static string Words(this Turn turn) =>
        turn switch
        {
            Turn.Presenter => "The presenter speaks, the others listen",
            Turn.Group => "The others talk, the presenter listens",
            Turn.EachInTurn => "One after the other",
            Turn.Facilitator => "The facilitator",
            _ => "Everyone",
        };
}
