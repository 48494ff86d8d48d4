namespace WranglerLint.Terminal;

/// <summary>The folder that the command runs in.</summary>
internal static class CurrentFolder
{
    /// <summary>Whether it is there: somebody may have removed it.</summary>
    internal static bool Exists
    {
        get
        {
            try
            {
                return Directory.GetCurrentDirectory().Length > 0;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }
}
