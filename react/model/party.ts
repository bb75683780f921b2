/** Who has to act so that an error goes away. */
export type Party = 'seller' | 'connector' | 'channel'
