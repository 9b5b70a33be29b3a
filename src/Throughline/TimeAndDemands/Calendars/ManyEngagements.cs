using Microsoft.EntityFrameworkCore;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>Reading a whole calendar at once.</summary>
internal static class ManyEngagements
{
    /// <summary>The same rows, as plain values.</summary>
    /// <remarks>
    /// Of each entity that it makes itself, Entity Framework tells the journal's watch all values, whether it asks or not: that is most of
    /// the time of reading thousands of rows. These entries are of no kind that is watched.
    /// </remarks>
    public static IQueryable<Engagement> AsValues(this IQueryable<Engagement> entries) =>
        entries
            .AsNoTracking()
            .Select(one => new Engagement
            {
                Id = one.Id,
                OwnerId = one.OwnerId,
                CalendarId = one.CalendarId,
                Uid = one.Uid,
                SeriesSlot = one.SeriesSlot,
                IsAllDay = one.IsAllDay,
                Start = one.Start,
                End = one.End,
                Slot = one.Slot,
                SlotEnd = one.SlotEnd,
                Summary = one.Summary,
                Location = one.Location,
                Categories = one.Categories,
                Organizer = one.Organizer,
                Attendees = one.Attendees,
                DeclinedByOwner = one.DeclinedByOwner,
                IsCancelled = one.IsCancelled,
                IsPrivate = one.IsPrivate,
                IsFree = one.IsFree,
                IsOutOfOffice = one.IsOutOfOffice,
                SaysLeave = one.SaysLeave,
                SaysProtected = one.SaysProtected,
                FirstSeen = one.FirstSeen,
                VanishedAt = one.VanishedAt,
                FadedAt = one.FadedAt,
            });
}
