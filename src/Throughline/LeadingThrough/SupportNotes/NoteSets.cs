using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>The tables of this folder.</summary>
internal static class NoteSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<SupportNote> SupportNotes => db.Set<SupportNote>();
        public DbSet<NoteVersion> NoteVersions => db.Set<NoteVersion>();
        public DbSet<Attachment> Attachments => db.Set<Attachment>();
    }
}
