using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GlpiBridge.Submissions.Storage;

internal sealed class SubmissionsContext(DbContextOptions<SubmissionsContext> options) : DbContext(options)
{
    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    public DbSet<FileRow> Files => Set<FileRow>();

    public DbSet<ChunkRow> Chunks => Set<ChunkRow>();

    public DbSet<ArticleViewsRow> ArticleViews => Set<ArticleViewsRow>();

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
            row.HasIndex(r => new { r.OwnerId, r.State });
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
    }

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
