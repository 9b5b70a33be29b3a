using Throughline.LeadingThrough.Requests;
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

    /// <summary>The contact that began last within two days, to which a tap now belongs.</summary>
    /// <param name="now">Seconds from 1970-01-01 UTC.</param>
    public Contact? LastBegun(long now) =>
        Booked.Where(each => each.Start <= now).Concat(Before).FirstOrDefault(each => each.Start > now - 2 * 86_400);

    /// <summary>Displaced visits that are still owed, the latest first.</summary>
    public required IReadOnlyList<DisplacedContact> Owed { get; init; }

    /// <summary>What the two agreed, the latest line; null before there is one.</summary>
    public SupportNote? Agreed { get; init; }

    /// <summary>What the ILD said to try, the latest line.</summary>
    public SupportNote? WillTry { get; init; }

    /// <summary>What they asked for and is not done, the longest waiting first.</summary>
    public required IReadOnlyList<RequestInView> Requests { get; init; }

    /// <summary>Whether the reader also evaluates this principal: then each form names its room first.</summary>
    public required bool HasTwoRooms { get; init; }
}
