using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GlpiBridge.Submissions.Storage;

internal class SubmissionsContext : DbContext, IDataProtectionKeyContext
{
    public SubmissionsContext(DbContextOptions<SubmissionsContext> options)
        : base(options)
    {
    }

    protected SubmissionsContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    public DbSet<FileRow> Files => Set<FileRow>();

    public DbSet<ChunkRow> Chunks => Set<ChunkRow>();

    public DbSet<ArticleViewsRow> ArticleViews => Set<ArticleViewsRow>();

    public DbSet<PortalSessionRow> Sessions => Set<PortalSessionRow>();

    public DbSet<AttemptRow> Attempts => Set<AttemptRow>();

    public DbSet<PlaceRow> Places => Set<PlaceRow>();

    public DbSet<RememberedPageRow> RememberedPages => Set<RememberedPageRow>();

    public DbSet<HiddenAnnouncementRow> HiddenAnnouncements => Set<HiddenAnnouncementRow>();

    public DbSet<ReadMarkRow> ReadMarks => Set<ReadMarkRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no type for moments that it can compare.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SubmissionRow>(row =>
        {
            row.ToTable("submissions");
            row.Property(r => r.FormId).HasMaxLength(60);
            row.Property(r => r.Reference).HasMaxLength(12);
            row.HasIndex(r => r.Reference).IsUnique();
            row.Property(r => r.Fault).HasMaxLength(60);
            row.Property(r => r.Line).HasMaxLength(60);
            row.HasIndex(r => new { r.OwnerId, r.State });
            row.HasIndex(r => new { r.State, r.DueAt });
            row.HasOne(r => r.Followed).WithMany().HasForeignKey(r => r.Follows).OnDelete(DeleteBehavior.Cascade);
            row.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<FileRow>(row =>
        {
            row.ToTable("files");
            row.Property(f => f.QuestionId).HasMaxLength(60);
            row.Property(f => f.ContentType).HasMaxLength(255);
            row.HasMany(f => f.Chunks).WithOne().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ChunkRow>(row =>
        {
            row.ToTable("chunks");
            row.HasKey(c => new { c.FileId, c.Index });
        });
        modelBuilder.Entity<ArticleViewsRow>(row =>
        {
            row.ToTable("article_views");
            row.HasKey(a => a.ArticleId);
            row.Property(a => a.ArticleId).ValueGeneratedNever();
        });
        modelBuilder.Entity<PortalSessionRow>(row =>
        {
            row.ToTable("sessions");
            row.Property(s => s.Device).HasMaxLength(60);
            row.HasIndex(s => s.OwnerId);
        });
        modelBuilder.Entity<AttemptRow>(row =>
        {
            row.ToTable("attempts");
            row.HasKey(a => a.Key);
            row.Property(a => a.Key).HasMaxLength(100);
        });
        modelBuilder.Entity<PlaceRow>(row =>
        {
            row.ToTable("places");
            row.HasKey(p => p.OwnerId);
            row.Property(p => p.OwnerId).ValueGeneratedNever();
        });
        modelBuilder.Entity<RememberedPageRow>(row =>
        {
            row.ToTable("remembered_pages");
            row.HasKey(p => new { p.OwnerId, p.Key });
            row.Property(p => p.Key).HasMaxLength(64);
        });
        modelBuilder.Entity<HiddenAnnouncementRow>(row =>
        {
            row.ToTable("hidden_announcements");
            row.HasKey(a => new { a.OwnerId, a.AnnouncementId });
            row.Property(a => a.Version).HasMaxLength(20);
        });
        modelBuilder.Entity<ReadMarkRow>(row =>
        {
            row.ToTable("read_marks");
            row.HasKey(m => new { m.OwnerId, m.TicketId });
        });
        modelBuilder.Entity<DataProtectionKey>().ToTable("keys");
    }

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
