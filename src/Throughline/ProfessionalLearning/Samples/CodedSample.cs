using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Samples;

/// <summary>A meeting whose minutes are coded, and that the ILDs let be coded. No speaker is in it.</summary>
[Record(RecordKind.R18)]
internal sealed class CodedSample
{
    public long Id { get; init; }
    public required long MeetingId { get; init; }

    /// <summary>How many minutes are coded, 1 to <see cref="MeetingSeries.MostMinutes"/>.</summary>
    public required int Minutes { get; init; }
    public required DateTimeOffset ChosenAt { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CodedSample>
    {
        public void Configure(EntityTypeBuilder<CodedSample> builder)
        {
            builder.ToTable("coded_samples");
            builder.HasIndex(sample => sample.MeetingId).IsUnique();
            builder.HasOne<Meeting>().WithMany().HasForeignKey(sample => sample.MeetingId);
        }
    }
}

/// <summary>Somebody whom the ILDs chose to code a sample.</summary>
[Record(RecordKind.R18)]
internal sealed class SampleCoder
{
    public long Id { get; init; }
    public required long SampleId { get; init; }
    public required long PersonId { get; init; }
    public required string Name { get; init; }

    private sealed class Table : IEntityTypeConfiguration<SampleCoder>
    {
        public void Configure(EntityTypeBuilder<SampleCoder> builder)
        {
            builder.ToTable("sample_coders");
            builder.HasIndex(coder => new { coder.SampleId, coder.PersonId }).IsUnique();
            builder.HasOne<CodedSample>().WithMany().HasForeignKey(coder => coder.SampleId);
            builder.HasOne<Person>().WithMany().HasForeignKey(coder => coder.PersonId);
        }
    }
}

/// <summary>What one coder heard in one minute.</summary>
[Record(RecordKind.R18)]
internal sealed class CodedMinute
{
    public long Id { get; init; }
    public required long SampleId { get; init; }
    public required long CoderId { get; init; }

    /// <summary>From 0.</summary>
    public required int Minute { get; init; }
    public required TapFocus Focus { get; set; }

    private sealed class Table : IEntityTypeConfiguration<CodedMinute>
    {
        public void Configure(EntityTypeBuilder<CodedMinute> builder)
        {
            builder.ToTable("coded_minutes");
            builder
                .HasIndex(minute => new
                {
                    minute.SampleId,
                    minute.CoderId,
                    minute.Minute,
                })
                .IsUnique();
            builder.HasOne<CodedSample>().WithMany().HasForeignKey(minute => minute.SampleId);
        }
    }
}
