namespace GlpiBridge.Glpi.Users;

/// <summary>Who knows the password of an account (<c>authtype</c>). Other numbers are kept as they are: all but <see cref="Glpi"/> know it elsewhere.</summary>
public enum AccountSource
{
    /// <summary>The account has never signed in.</summary>
    NotYet = 0,

    /// <summary>GLPI itself: it can be changed and recovered there.</summary>
    Glpi = 1,

    /// <summary>A mail server.</summary>
    Mail = 2,

    /// <summary>A directory (LDAP).</summary>
    Ldap = 3,
}
