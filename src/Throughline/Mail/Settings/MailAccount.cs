using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;

namespace Throughline.Mail.Settings;

/// <summary>How the installation sends and reads mail: one row.</summary>
[Record(RecordKind.R40)]
internal sealed class MailAccount : IVersioned
{
    /// <summary>The only key it has.</summary>
    public const long OnlyId = 1;

    public long Id { get; init; } = OnlyId;
    public long Version { get; set; }
    public string FromName { get; set; } = "Throughline";
    public string FromAddress { get; set; } = "";
    public string SiteAddress { get; set; } = "";

    public string SmtpHost { get; set; } = "";
    public int SmtpPort { get; set; } = 587;
    public MailSecurity SmtpSecurity { get; set; } = MailSecurity.StartTls;
    public string SmtpUser { get; set; } = "";

    [Sealed]
    public string SmtpPassword { get; set; } = "";

    public string ImapHost { get; set; } = "";
    public int ImapPort { get; set; } = 993;
    public MailSecurity ImapSecurity { get; set; }
    public string ImapUser { get; set; } = "";

    [Sealed]
    public string ImapPassword { get; set; } = "";

    private sealed class Table : IEntityTypeConfiguration<MailAccount>
    {
        public void Configure(EntityTypeBuilder<MailAccount> builder)
        {
            builder.ToTable("mail_account");
            builder.Property(account => account.Id).ValueGeneratedNever();
        }
    }
}
