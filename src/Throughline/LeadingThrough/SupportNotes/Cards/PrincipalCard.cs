using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.LeadingThrough.SupportNotes.Cards;

/// <summary>What an ILD reads before walking in: one principal.</summary>
internal sealed record PrincipalCard
{
    public required long PrincipalId { get; init; }
    public required string Principal { get; init; }
    public required string School { get; init; }

    /// <summary>Contacts of the last year, the latest first.</summary>
    public required IReadOnlyList<Contact> Before { get; init; }

    /// <summary>Booked contacts, today's included, the next first.</summary>
    public required IReadOnlyList<Contact> Booked { get; init; }

    /// <summary>Displaced visits that are still owed, the latest first.</summary>
    public required IReadOnlyList<DisplacedContact> Owed { get; init; }

    /// <summary>What the two agreed, the latest line; null before there is one.</summary>
    public SupportNote? Agreed { get; init; }

    /// <summary>What the ILD said to try, the latest line.</summary>
    public SupportNote? WillTry { get; init; }

    /// <summary>Whether the reader also evaluates this principal: then each form names its room first.</summary>
    public required bool HasTwoRooms { get; init; }
}
