using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GlpiBridge.Submissions.Storage;

/// <summary>What « dotnet ef migrations add » builds the models with; the portal never calls it.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<SubmissionsContext>, IDesignTimeDbContextFactory<PostgresSubmissionsContext>
{
    SubmissionsContext IDesignTimeDbContextFactory<SubmissionsContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SubmissionsContext>().UseSqlite("Data Source=:memory:").Options);

    PostgresSubmissionsContext IDesignTimeDbContextFactory<PostgresSubmissionsContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresSubmissionsContext>().UseNpgsql().Options);
}
