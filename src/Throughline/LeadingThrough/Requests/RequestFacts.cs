using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse.Cards;

namespace Throughline.LeadingThrough.Requests;

/// <summary>A principal's open requests and where they stand, for the card. The wall cuts away what the reader may not see.</summary>
internal sealed class RequestFacts(ThroughlineDb db)
{
    public async Task<IReadOnlyList<CardFact>> Of(CardQuestion question, CancellationToken stop)
    {
        var open = await db
            .HelpRequests.AsNoTracking()
            .Open()
            .Where(request => request.SubjectId == question.Principal)
            .OrderBy(request => request.Id)
            .ToListAsync(stop);
        var shown = await RequestInView.Of(db, open, question.Ild, stop);
        return
        [
            new(
                CardPlace.OpenRequests,
                "Open requests",
                [
                    .. shown.Select(each => new CardLine(each.Request.Text)
                    {
                        Chip = $"With {each.With}",
                        Href = $"/requests/{each.Request.Id}",
                    }),
                ]
            ),
        ];
    }
}
