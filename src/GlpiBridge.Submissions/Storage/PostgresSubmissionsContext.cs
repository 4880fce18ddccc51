using Microsoft.EntityFrameworkCore;

namespace GlpiBridge.Submissions.Storage;

/// <summary>The same tables on PostgreSQL: EF keeps the migrations of each database by the type of its context.</summary>
internal sealed class PostgresSubmissionsContext(DbContextOptions<PostgresSubmissionsContext> options) : SubmissionsContext(options);
