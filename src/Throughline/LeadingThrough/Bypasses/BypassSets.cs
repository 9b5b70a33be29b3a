using Microsoft.EntityFrameworkCore;
using Throughline.LeadingThrough.Bypasses.ByMail;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>The tables of this folder.</summary>
internal static class BypassSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Bypass> Bypasses => db.Set<Bypass>();
        public DbSet<SendBack> SendBacks => db.Set<SendBack>();
        public DbSet<MailedBack> MailedBacks => db.Set<MailedBack>();
        public DbSet<OwnSendBacks> OwnSendBacks => db.Set<OwnSendBacks>();
    }
}
